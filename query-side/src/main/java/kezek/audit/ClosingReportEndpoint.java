package kezek.audit;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the closing report to programs: the figures that the printed sheet shows, and no others. */
@RestController
class ClosingReportEndpoint {
    private final ClosingReports reports;

    ClosingReportEndpoint(ClosingReports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/offices/{office}/days/{day}/report")
    ResponseEntity<ClosingReport> report(@PathVariable String office, @PathVariable String day) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reports.of(office, day));
    }
}
