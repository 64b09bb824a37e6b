package kezek.visits;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kezek.hall.Words;
import kezek.officeday.events.Code;
import kezek.officeday.events.Explanation;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayEvent.TicketCalled;
import kezek.officeday.events.TicketNumber;
import org.springframework.context.MessageSource;

/** Why a ticket was called, in a sentence of the asker's language. */
record Reason(Code code, String text) {

    static Reason of(Explanation why, OfficeConfiguration office, MessageSource texts, Locale language) {
        Map<String, Object> figures =
                Map.of("n", why.eligible(), "passedOver", why.passedOver().size(), "credit", why.credit());
        String word = office.reason(why.code(), language.getLanguage())
                .orElse(why.code().value());
        String text = texts.getMessage("why." + why.code(), new Object[] {figures}, word, language);
        return new Reason(why.code(), Objects.requireNonNullElse(text, word));
    }

    /** The same with everything that only staff may see. */
    record InFull(
            Code code,
            String text,
            int eligible,
            List<TicketNumber> passedOver,
            int credit,
            String ruleVersion,
            String mode) {

        static InFull of(TicketCalled call, OfficeConfiguration office, MessageSource texts, Locale language) {
            Reason reason = Reason.of(call.why(), office, texts, language);
            return new InFull(
                    reason.code(),
                    reason.text(),
                    call.why().eligible(),
                    call.why().passedOver(),
                    call.why().credit(),
                    Integer.toString(call.why().ruleVersion()),
                    Words.of(call.mode()));
        }
    }
}
