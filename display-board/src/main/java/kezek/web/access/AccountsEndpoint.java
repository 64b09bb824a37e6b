package kezek.web.access;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import kezek.officeday.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The administrator opens, renews and locks accounts; passwords are made here and told once.
 *
 * <p>An administrator of one office does so for the accounts of that office alone. An auditor's account is out of his reach
 * once it is open: who is audited does not lock the auditor out.
 */
@RestController
@RequestMapping(path = "/api/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountsEndpoint {
    /** A pseudonym that goes into the record: twelve digits in a row could be somebody's IIN. */
    private static final Pattern NAME = Pattern.compile("(?!.*[0-9]{12})[a-z0-9][a-z0-9._-]{0,39}");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Offices offices;
    private final RecentSignIns recent;
    private final SessionRegistry sessions;

    AccountsEndpoint(
            Accounts accounts, Passwords passwords, Offices offices, RecentSignIns recent, SessionRegistry sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.offices = offices;
        this.recent = recent;
        this.sessions = sessions;
    }

    /** An account as the administrator sees it. */
    record Listed(String name, Role role, @Nullable String office, boolean enabled) {
        static Listed of(Account account) {
            return new Listed(account.name(), account.role(), account.office(), account.enabled());
        }
    }

    /** @param office the only one where the account may act; everywhere when it is not said */
    record Wanted(
            @Nullable String name,
            @Nullable Role role,
            @Nullable OfficeId office) {}

    /** @param password told this once */
    record Opened(String name, Role role, @Nullable String office, String password) {}

    /** @param password told this once */
    record Renewed(String name, String password) {}

    @GetMapping
    List<Listed> all(@AuthenticationPrincipal SignedIn by) {
        return accounts.all().stream()
                .filter(account -> by.administers(account.office()))
                .map(Listed::of)
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Opened> open(@RequestBody Wanted wanted, @AuthenticationPrincipal SignedIn by) {
        String name = wanted.name();
        Role role = wanted.role();
        if (name == null || !NAME.matcher(name).matches()) throw invalid("name");
        if (role == null) throw invalid("role");
        String office = wanted.office() == null ? null : wanted.office().value();
        if (!by.administers(office)) throw otherOffice();
        if (wanted.office() != null) requireKnown(wanted.office());
        String password = passwords.generate();
        if (!accounts.add(new Account(name, passwords.hash(password), role, office, true))) {
            throw new Problem(HttpStatus.CONFLICT, "account-exists");
        }
        return ResponseEntity.created(URI.create("/api/accounts/" + name))
                .body(new Opened(name, role, office, password));
    }

    /** Also lets a locked account in again. */
    @PostMapping("/{name}/password")
    Renewed renew(@PathVariable String name, @AuthenticationPrincipal SignedIn by) {
        withinReach(name, by);
        String password = passwords.generate();
        accounts.setPassword(name, passwords.hash(password));
        expel(name);
        return new Renewed(name, password);
    }

    @PostMapping("/{name}/disable")
    Listed lock(@PathVariable String name, @AuthenticationPrincipal SignedIn by) {
        withinReach(name, by);
        if (!accounts.lock(name)) throw new Problem(HttpStatus.CONFLICT, "last-administrator");
        expel(name);
        return accounts.find(name).map(Listed::of).orElseThrow(AccountsEndpoint::unknown);
    }

    private void withinReach(String name, SignedIn by) {
        Account account = accounts.find(name).orElseThrow(AccountsEndpoint::unknown);
        if (!by.administers(account.office())) throw otherOffice();
        if (account.role() == Role.AUDITOR) throw new Problem(HttpStatus.FORBIDDEN, "auditor-out-of-reach");
    }

    private void expel(String name) {
        recent.forget(name);
        sessions.getAllPrincipals().stream()
                .filter(principal ->
                        principal instanceof SignedIn owner && owner.name().equals(name))
                .flatMap(owner -> sessions.getAllSessions(owner, false).stream())
                .forEach(SessionInformation::expireNow);
    }

    private void requireKnown(OfficeId office) {
        if (offices.find(office).isEmpty()) throw new Problem(HttpStatus.NOT_FOUND, "unknown-office");
    }

    private static Problem otherOffice() {
        return new Problem(HttpStatus.FORBIDDEN, "other-office");
    }

    private static Problem invalid(String field) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-value").with("field", field);
    }

    private static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-account");
    }
}
