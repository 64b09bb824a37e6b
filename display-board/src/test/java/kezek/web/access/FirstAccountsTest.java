package kezek.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import kezek.demo.DemoPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAccountsTest {
    private final Accounts accounts = mock(Accounts.class);
    private final Passwords passwords = new Passwords();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void a_new_installation_shows_its_administrator_s_password_once(CapturedOutput console) {
        when(accounts.hasOwn()).thenReturn(false);
        var first = start();
        verify(accounts, never()).add(any());

        first.tell();

        var added = ArgumentCaptor.forClass(Account.class);
        verify(accounts).add(added.capture());
        assertThat(added.getValue().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(console.getOut().lines().map(line -> line.replaceFirst(".*: ", "")))
                .anyMatch(word -> passwords.fits(word, added.getValue().hash()));
    }

    @Test
    void an_installation_with_accounts_says_nothing(CapturedOutput console) {
        when(accounts.hasOwn()).thenReturn(true);
        start().tell();
        verify(accounts, never()).add(any());
        assertThat(console.getOut()).isEmpty();
    }

    @Test
    void without_a_demonstration_its_guests_are_locked_before_anybody_can_come() {
        start();
        verify(accounts).lockDemo();
    }

    @Test
    void in_a_demonstration_all_guests_share_one_password_that_is_printed(CapturedOutput console) {
        beans.addBean("password", new DemoPassword("open sesame"));
        when(accounts.addDemo(any())).thenReturn(true);

        start().tell();

        var guests = ArgumentCaptor.forClass(Account.class);
        verify(accounts, times(12)).addDemo(guests.capture());
        assertThat(guests.getAllValues())
                .allMatch(guest -> guest.hash().equals(guests.getValue().hash()));
        assertThat(console.getOut()).contains("clerk1", "supervisor", "auditor", "admin", "open sesame");
        verify(accounts, never()).add(any());
    }

    private FirstAccounts start() {
        return new FirstAccounts(accounts, passwords, beans.getBeanProvider(DemoPassword.class));
    }
}
