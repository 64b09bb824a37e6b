package kezek.office;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kezek.office.events.OfficeEvent.OfficeChanged.Change;
import kezek.officeday.events.Actor;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import kezek.officeday.http.Problem;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An administrator founds an office from a template file; he and the supervisor change its settings. */
@RestController
@RequestMapping(
        path = "/api/offices",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class OfficeEndpoint {
    private static final long PATIENCE_SECONDS = 10;

    private final Offices offices;
    private final CommandGateway commands;
    private final SettingsProblems problems;

    OfficeEndpoint(Offices offices, CommandGateway commands, SettingsProblems problems) {
        this.offices = offices;
        this.commands = commands;
        this.problems = problems;
    }

    /**
     * What a change came to.
     *
     * @param recorded whether it is in the record now; not when nothing differs, and not after a dry run
     */
    record Saved(boolean recorded, OfficeConfiguration configuration, List<Change> changes) {}

    /** @param dryRun whether it is only to be told what would change, or why it must not */
    @PutMapping("/{office}/configuration")
    Saved change(
            @PathVariable OfficeId office,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody OfficeConfiguration wanted,
            Actor by,
            Locale language) {
        OfficeConfiguration before = offices.find(office).orElseThrow(OfficeEndpoint::unknown);
        ChangeOffice command = new ChangeOffice(office, by, wanted);
        ChangeOffice.Outcome outcome = dryRun ? command.decide(before) : send(command);
        return switch (outcome) {
            case ChangeOffice.Outcome.Changed(var after, var changes) -> new Saved(!dryRun, after, changes);
            case ChangeOffice.Outcome.Unchanged(var same) -> new Saved(false, same, List.of());
            case ChangeOffice.Outcome.Stale(int version) ->
                throw new Problem(HttpStatus.CONFLICT, "stale-version").with("version", version);
            case ChangeOffice.Outcome.Contradicts(var faults) -> throw problems.contradiction(faults, language);
            case ChangeOffice.Outcome.Reserved(var fields) ->
                throw new Problem(HttpStatus.FORBIDDEN, "reserved-for-administrator")
                        .with("field", fields.getFirst())
                        .with("fields", fields);
        };
    }

    @PostMapping
    ResponseEntity<OfficeConfiguration> found(@RequestBody OfficeTemplate template, Actor by, Locale language) {
        OfficeId office = template.id();
        if (office == null) throw new Problem(HttpStatus.BAD_REQUEST, "invalid-value").with("field", "id");
        OfficeConfiguration configuration = configuration(office, template, language);
        return switch (send(new FoundOffice(office, by, configuration))) {
            case FoundOffice.Outcome.Founded() ->
                ResponseEntity.created(URI.create("/api/offices/" + office + "/configuration"))
                        .body(configuration);
            case FoundOffice.Outcome.StoodAlready() -> throw new Problem(HttpStatus.CONFLICT, "office-exists");
            case FoundOffice.Outcome.Contradicts(var faults) -> throw problems.contradiction(faults, language);
        };
    }

    private OfficeConfiguration configuration(OfficeId office, OfficeTemplate template, Locale language) {
        try {
            return template.configuration(office);
        } catch (OfficeTemplate.UnknownEntry unknown) {
            throw problems.contradiction(List.of(new Fault(unknown.field(), "unknown-entry")), language);
        }
    }

    private ChangeOffice.Outcome send(ChangeOffice command) {
        return answered(
                commands.<ChangeOffice.@Nullable Outcome>sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private FoundOffice.Outcome send(FoundOffice command) {
        return answered(
                commands.<FoundOffice.@Nullable Outcome>sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static <O> O answered(@Nullable O outcome) {
        if (outcome == null) throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "not-saved").retryAfter(2);
        return outcome;
    }

    private static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-office");
    }
}
