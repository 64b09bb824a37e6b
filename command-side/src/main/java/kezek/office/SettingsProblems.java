package kezek.office;

import java.util.List;
import java.util.Locale;
import kezek.officeday.http.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells every contradiction in the settings with its field, in the language of whoever made it. */
@Component
class SettingsProblems {
    private final MessageSource texts;

    SettingsProblems(MessageSource texts) {
        this.texts = texts;
    }

    /** A contradiction as it is told. */
    record Told(String field, String code, String text) {}

    Problem contradiction(List<Fault> faults, Locale language) {
        List<Told> told = faults.stream().map(fault -> told(fault, language)).toList();
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "settings-contradict")
                .with("field", told.getFirst().field())
                .with("reason", told.getFirst().text())
                .with("faults", told);
    }

    private Told told(Fault fault, Locale language) {
        String text = texts.getMessage("fault." + fault.code(), null, fault.code(), language);
        return new Told(fault.field(), fault.code(), text == null ? fault.code() : text);
    }
}
