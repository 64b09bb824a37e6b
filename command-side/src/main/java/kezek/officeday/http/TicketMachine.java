package kezek.officeday.http;

import static kezek.officeday.http.Refusals.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kezek.officeday.IssueTicket;
import kezek.officeday.Refusal;
import kezek.officeday.Refusal.CapacityIsReached;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.Code;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Gives out tickets: to a visitor at the kiosk, or through a clerk. */
@RestController
class TicketMachine {
    private final OfficeDays days;
    private final RequestLimit limit;
    private final TicketPaper paper;

    TicketMachine(OfficeDays days, RequestLimit limit, TicketPaper paper) {
        this.days = days;
        this.limit = limit;
        this.paper = paper;
    }

    /**
     * What the visitor wants.
     *
     * @param language in which he will be called; Kazakh when he does not say
     * @param claim the category that he says he belongs to
     * @param then what he has come for besides
     * @param channel how the ticket reaches him; by who asks when it is not said
     */
    record Wish(
            @Required ServiceCode service,
            @Nullable Language language,
            @Nullable Code claim,
            @Nullable Channel channel,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<ServiceCode> then) {}

    @PostMapping(
            path = "/api/offices/{office}/tickets",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssuedTicket> issue(
            @PathVariable OfficeId office,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Wish wish,
            Actor by,
            HttpServletRequest request) {
        limit.spend(request);
        OfficeDayId today = days.today(office);
        var command = new IssueTicket(
                today,
                by,
                wish.service(),
                channel(wish.channel(), by),
                wish.language() != null ? wish.language() : Language.KK,
                wish.claim(),
                request(key),
                further(wish, days.office(office)));
        return switch (days.send(command).outcome()) {
            case IssueTicket.Issued issued -> paper.handOut(today, issued, null);
            case CapacityIsReached reached -> throw days.problem(reached, today);
            case Refusal refusal -> throw problem(refusal);
        };
    }

    /** At most as many as the office offers: one press must not fill the record. */
    private static List<ServiceCode> further(Wish wish, OfficeConfiguration office) {
        List<ServiceCode> then = wish.then() == null ? List.of() : wish.then();
        if (then.size() > office.services().size()) throw Problem.invalidValue("then");
        return then;
    }

    /** The ticket of a booking is given when it is checked in, and nowhere else. */
    private static Channel channel(@Nullable Channel said, Actor by) {
        if (said == Channel.BOOKING) throw Problem.invalidValue("channel");
        return said != null ? said : by.isStaff() ? Channel.DESK : Channel.KIOSK;
    }

    static RequestId request(@Nullable String key) {
        if (key == null || key.isBlank()) throw new Problem(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
        try {
            return RequestId.ofKey(key);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalidValue("Idempotency-Key");
        }
    }
}
