package kezek.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.demo.DemoPassword;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in: the administrator of a new installation, or the guests of a demonstration.
 *
 * <p>Without a demonstration no account has a known password: demo accounts are locked, and the administrator's password
 * is made up and shown this once.
 */
@Component
class FirstAccounts {
    private static final int CLERKS = 9;

    private final Accounts accounts;
    private final Passwords passwords;
    private final List<String> message = new ArrayList<>();

    FirstAccounts(Accounts accounts, Passwords passwords, ObjectProvider<DemoPassword> demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        DemoPassword password = demo.getIfAvailable();
        if (password == null) accounts.lockDemo();
        else inviteGuests(password.value());
    }

    private void inviteGuests(String password) {
        String hash = passwords.hash(password);
        List<String> invited =
                guests(hash).filter(accounts::addDemo).map(Account::name).toList();
        message.add("Demonstration. Sign in as " + String.join(", ", invited));
        message.add("Password of each: " + password);
    }

    private static Stream<Account> guests(String hash) {
        return Stream.concat(
                IntStream.rangeClosed(1, CLERKS)
                        .mapToObj(number -> new Account("clerk" + number, hash, Role.CLERK, null, true)),
                Stream.of(
                        new Account("supervisor", hash, Role.SUPERVISOR, null, true),
                        new Account("auditor", hash, Role.AUDITOR, null, true),
                        new Account("admin", hash, Role.ADMINISTRATOR, null, true)));
    }

    private void appointAdministrator() {
        String password = passwords.generate();
        accounts.add(new Account("admin", passwords.hash(password), Role.ADMINISTRATOR, null, true));
        message.add("A new installation. Its administrator is admin");
        message.add("Password, shown this once: " + password);
    }

    /**
     * On the console and not in the log, which others may read; and not before the start has succeeded, so that no password
     * is made that nobody sees.
     */
    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void tell() {
        if (message.isEmpty() && !accounts.hasOwn()) appointAdministrator();
        if (message.isEmpty()) return;
        String line = "-".repeat(72);
        System.out.println(line);
        message.forEach(System.out::println);
        System.out.println(line);
    }
}
