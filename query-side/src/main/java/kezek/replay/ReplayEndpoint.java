package kezek.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import kezek.hall.DayRecord;
import kezek.hall.Days;
import kezek.hall.Hall;
import kezek.hall.Problems;
import kezek.hall.RecordedView;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.RecordedDays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers the auditor: which days there are, what was recorded, and what the hall saw. */
@RestController
class ReplayEndpoint {
    private final Days days;
    private final RecordedDays recorded;
    private final JsonMapper json;

    ReplayEndpoint(Days days, RecordedDays recorded, JsonMapper json) {
        this.days = days;
        this.recorded = recorded;
        this.json = json;
    }

    @GetMapping("/api/offices/{office}/days")
    List<RecordedDays.Line> days(@PathVariable String office) {
        return recorded.of(days.office(office).office());
    }

    @GetMapping(path = "/api/offices/{office}/days/{day}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    List<JsonNode> events(
            @PathVariable String office, @PathVariable String day, @RequestParam(defaultValue = "0") long after) {
        return record(office, day).after(after).stream()
                .<JsonNode>map(event -> RecordedView.of(event, json))
                .toList();
    }

    @GetMapping(path = "/api/offices/{office}/days/{day}/events", produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> lines(
            @PathVariable String office, @PathVariable String day, @RequestParam(defaultValue = "0") long after) {
        List<Recorded> events = record(office, day).after(after);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(out -> {
            for (Recorded event : events) write(event, out);
        });
    }

    /** The hall as it was after event {@code seq}, or at an instant; without either, after the last event. */
    @GetMapping("/api/offices/{office}/days/{day}/hall")
    Hall hall(
            @PathVariable String office,
            @PathVariable String day,
            @RequestParam @Nullable Long seq,
            @RequestParam @Nullable Instant at) {
        OfficeConfiguration configuration = days.office(office);
        DayRecord record = record(office, day);
        if (seq != null && (seq < 0 || seq > record.seq())) throw Problems.invalid("seq");
        long moment = seq != null ? seq : at != null ? record.seqAt(at) : record.seq();
        return Days.fold(configuration, record, moment).hall();
    }

    @GetMapping("/api/offices/{office}/days/{day}/timeline")
    Timeline timeline(@PathVariable String office, @PathVariable String day) {
        return TimelineFold.of(record(office, day));
    }

    /** With all that was stored until this moment: nobody is answered less of a record than he has seen written. */
    private DayRecord record(String office, String day) {
        return days.upToDate(days.day(days.office(office), day).id());
    }

    private void write(Recorded event, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(RecordedView.of(event, json)));
        out.write('\n');
    }
}
