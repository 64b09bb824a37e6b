package kezek.web.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares name and password with the user store, for the form and for HTTP Basic alike. */
@Component
class SignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final RecentSignIns recent;

    SignIn(Accounts accounts, Passwords passwords, SignInThrottle throttle, RecentSignIns recent) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.recent = recent;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        SignedIn owner = recent.find(name, password).orElseGet(() -> compare(name, password, address(asked)));
        var proved = UsernamePasswordAuthenticationToken.authenticated(
                owner, null, List.of(owner.role().authority()));
        proved.setDetails(asked.getDetails());
        return proved;
    }

    private SignedIn compare(String name, String password, String address) {
        throttle.check(name, address);
        @Nullable Account account = find(name);
        if (account == null) passwords.compareWithNobody(password);
        if (account == null || !passwords.fits(password, account.hash())) {
            throttle.failed(name, address);
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(name, address);
        recent.remember(password, account.signedIn());
        return account.signedIn();
    }

    private @Nullable Account find(String name) {
        try {
            return accounts.find(name).filter(Account::enabled).orElse(null);
        } catch (DataAccessException trouble) {
            throw new InternalAuthenticationServiceException("the user store does not answer", trouble);
        }
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
