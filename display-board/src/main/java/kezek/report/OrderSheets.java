package kezek.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeId;
import org.springframework.stereotype.Component;

/** Keeps the sheet that was printed last for each office and language: anybody may ask for it as often as he likes. */
@Component
class OrderSheets {
    private final Map<Place, Sheet> printed = new ConcurrentHashMap<>();

    private record Place(OfficeId office, List<Language> languages) {}

    private static final class Sheet {
        private final OrderStatement statement;
        private final byte[] pdf;

        Sheet(OrderStatement statement, byte[] pdf) {
            this.statement = statement;
            this.pdf = pdf;
        }
    }

    byte[] print(OrderStatement statement, Tongue tongue) throws IOException {
        Place place = new Place(statement.office().office(), tongue.languages());
        Sheet last = printed.get(place);
        if (last != null && last.statement.equals(statement)) return last.pdf;
        byte[] pdf = OrderSheet.print(statement, tongue);
        printed.put(place, new Sheet(statement, pdf));
        return pdf;
    }
}
