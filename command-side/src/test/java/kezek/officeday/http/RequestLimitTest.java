package kezek.officeday.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestLimitTest {
    private final RequestLimit limit = new RequestLimit(new HttpProperties(new HttpProperties.Issue(3, 2, 1)));

    @Test
    void a_source_that_asks_too_often_hears_when_to_ask_again() {
        askThreeTimes("10.0.0.1");

        assertThatThrownBy(() -> limit.spend(from("10.0.0.1"))).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo("too-many-requests");
            assertThat(refused.getStatusCode().value()).isEqualTo(429);
            assertThat(refused.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isBetween("1", "21");
        });
    }

    @Test
    void others_do_not_suffer_for_it() {
        askThreeTimes("10.0.0.1");
        var account = from("10.0.0.1");
        account.setUserPrincipal(() -> "kiosk1");

        assertThatCode(() -> limit.spend(from("10.0.0.2"))).doesNotThrowAnyException();
        assertThatCode(() -> limit.spend(account)).doesNotThrowAnyException();
    }

    @Test
    void whoever_types_too_many_wrong_codes_is_not_asked_for_one_for_a_while_but_may_take_tickets() {
        limit.trust(from("10.0.0.1"));
        limit.wrongCode(from("10.0.0.1"));
        limit.trust(from("10.0.0.1"));
        limit.wrongCode(from("10.0.0.1"));

        assertThatThrownBy(() -> limit.trust(from("10.0.0.1")))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("too-many-requests"));
        assertThatCode(() -> limit.spend(from("10.0.0.1"))).doesNotThrowAnyException();
        assertThatCode(() -> limit.trust(from("10.0.0.2"))).doesNotThrowAnyException();
    }

    @Test
    void a_stranger_books_and_gives_back_a_few_times_and_the_office_as_often_as_it_serves_people() {
        var clerk = from("10.0.0.1");
        clerk.setUserPrincipal(() -> "clerk1");
        limit.book(from("10.0.0.1"));

        assertThatThrownBy(() -> limit.book(from("10.0.0.1")))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("too-many-requests"));
        assertThatCode(() -> limit.spend(from("10.0.0.1"))).doesNotThrowAnyException();
        for (int i = 0; i < 3; i++) limit.book(clerk);
    }

    private void askThreeTimes(String address) {
        for (int i = 0; i < 3; i++) limit.spend(from(address));
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
