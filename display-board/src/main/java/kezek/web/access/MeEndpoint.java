package kezek.web.access;

import kezek.officeday.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is signed in. */
@RestController
class MeEndpoint {

    @GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    SignedIn me(@AuthenticationPrincipal(errorOnInvalidType = false) @Nullable SignedIn me) {
        if (me == null) throw new Problem(HttpStatus.UNAUTHORIZED, "sign-in-required");
        return me;
    }
}
