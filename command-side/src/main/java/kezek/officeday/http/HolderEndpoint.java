package kezek.officeday.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import kezek.officeday.DeferTicket;
import kezek.officeday.OfficeDayCommand;
import kezek.officeday.RateService;
import kezek.officeday.ReturnTicket;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketIds.Held;
import kezek.officeday.events.TicketNumber;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the holder of a ticket may do himself: whoever knows its unguessable id. */
@RestController
@RequestMapping(path = "/api/tickets/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class HolderEndpoint {
    private final OfficeDays days;
    private final TicketIds ids;

    HolderEndpoint(OfficeDays days, TicketIds ids) {
        this.days = days;
        this.ids = ids;
    }

    /** The ticket, and the number of the last event of the day. */
    record Done(TicketNumber number, long seq) {}

    /** How long he steps back; the office's usual time when it is not said. */
    record Delay(@Nullable Integer minutes) {}

    /** 1 to 5, with reasons of the office's list. */
    record Rating(
            @Required Integer score,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Code> reasons) {}

    @PostMapping("/defer")
    Done defer(@PathVariable String id, @RequestBody(required = false) @Nullable Delay delay) {
        Held held = held(id);
        Integer minutes = delay == null ? null : delay.minutes();
        return done(held, new DeferTicket(held.day(), Actor.HOLDER, held.ticket(), minutes));
    }

    /** He is back before his time. */
    @PostMapping("/return")
    Done comeBack(@PathVariable String id, @RequestBody(required = false) @Nullable Nothing nothing) {
        Held held = held(id);
        return done(held, new ReturnTicket(held.day(), Actor.HOLDER, held.ticket()));
    }

    @PostMapping(path = "/rating", consumes = MediaType.APPLICATION_JSON_VALUE)
    Done rate(@PathVariable String id, @RequestBody Rating rating) {
        Held held = held(id);
        List<Code> reasons = rating.reasons() == null ? List.of() : rating.reasons();
        return done(held, new RateService(held.day(), Actor.HOLDER, held.ticket(), rating.score(), reasons));
    }

    private Held held(String id) {
        Held held = ids.read(id).orElseThrow(() -> Problem.notFound("unknown-ticket"));
        if (!days.today(held.day().office()).equals(held.day())) throw new Problem(HttpStatus.CONFLICT, "day-closed");
        return held;
    }

    private Done done(Held held, OfficeDayCommand.OfTheHall<?> command) {
        return new Done(held.ticket(), days.note(command));
    }
}
