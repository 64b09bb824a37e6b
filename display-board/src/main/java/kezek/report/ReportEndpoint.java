package kezek.report;

import java.io.IOException;
import kezek.audit.ClosingReport;
import kezek.audit.ClosingReports;
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

/** Prints the closing report of a day: Kazakh beside Russian, as the law wants it on a wall, or English for who asks. */
@RestController
class ReportEndpoint {
    private final ClosingReports reports;
    private final MessageSource texts;

    ReportEndpoint(ClosingReports reports, MessageSource texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @GetMapping(path = "/api/offices/{office}/days/{day}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            @PathVariable String office,
            @PathVariable String day,
            @RequestParam(required = false) @Nullable String lang)
            throws IOException {
        ClosingReport report = reports.of(office, day);
        Tongue tongue = "en".equals(lang) ? Tongue.english(texts) : Tongue.wall(texts);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(report.office() + "-" + report.date() + "-report.pdf")
                                .build()
                                .toString())
                .body(ClosingSheet.print(report, tongue));
    }
}
