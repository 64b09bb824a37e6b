package kezek.report;

import java.io.IOException;
import java.util.stream.Stream;
import kezek.audit.ClosingReport;
import kezek.audit.ClosingReports;
import kezek.hall.DayRecord;
import kezek.hall.DayState;
import kezek.hall.Days;
import kezek.hall.Words;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prints what hangs on the wall of an office: Kazakh beside Russian, as the law wants it there, or what else is asked for. */
@RestController
class ReportEndpoint {
    private final ClosingReports reports;
    private final OrderSheets orders;
    private final Days days;
    private final MessageSource texts;

    ReportEndpoint(ClosingReports reports, OrderSheets orders, Days days, MessageSource texts) {
        this.reports = reports;
        this.orders = orders;
        this.days = days;
        this.texts = texts;
    }

    /** The closing report of a day. */
    @GetMapping(path = "/api/offices/{office}/days/{day}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> report(
            @PathVariable String office,
            @PathVariable String day,
            @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        ClosingReport report = reports.of(office, day);
        Tongue tongue = "en".equals(lang) ? Tongue.english(texts) : Tongue.wall(texts);
        return sheet(report.office() + "-" + report.date() + "-report.pdf", ClosingSheet.print(report, tongue));
    }

    /** The calling order: that of the day that is open, else that of the next one. */
    @GetMapping(path = "/api/offices/{office}/order.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> order(@PathVariable String office, @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        OrderStatement statement = statement(days.office(office));
        Tongue tongue = Stream.of(Language.values())
                .filter(language -> Words.of(language).equals(lang))
                .findFirst()
                .map(language -> Tongue.of(language, texts))
                .orElseGet(() -> Tongue.wall(texts));
        String name = statement.office().office() + "-order-"
                + statement.office().order().version() + ".pdf";
        return sheet(name, orders.print(statement, tongue));
    }

    private OrderStatement statement(OfficeConfiguration next) {
        DayRecord today = days.today(next);
        return today.state() == DayState.OPEN
                ? new OrderStatement(
                        today.configuration().orElse(next), today.id().date(), true)
                : new OrderStatement(next, days.now(next).atZone(next.zone()).toLocalDate(), false);
    }

    private static ResponseEntity<byte[]> sheet(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }
}
