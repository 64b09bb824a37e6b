package kezek.officeday.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kezek.officeday.events.Code;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.TicketNumber;
import org.springframework.context.MessageSource;

/** Why this ticket was called and no other, in a sentence and in figures. */
record Why(Code code, String text, int eligible, List<TicketNumber> passedOver, String ruleVersion) {

    static Why of(Explanation why, OfficeConfiguration office, MessageSource texts, Locale language) {
        Map<String, Object> figures =
                Map.of("n", why.eligible(), "passedOver", why.passedOver().size(), "credit", why.credit());
        String word = office.reason(why.code(), language.getLanguage())
                .orElse(why.code().value());
        String text = texts.getMessage("why." + why.code(), new Object[] {figures}, word, language);
        return new Why(
                why.code(),
                Objects.requireNonNullElse(text, word),
                why.eligible(),
                why.passedOver(),
                Integer.toString(why.ruleVersion()));
    }
}
