package kezek.http;

import static org.assertj.core.api.Assertions.assertThat;

import kezek.http.Http.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunningOffice
class LanguageTest {
    private final Http http;

    LanguageTest(Http http) {
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /nothing         | ru                    | ru | По этому адресу ничего нет
            /nothing         | en-GB,en;q=0.8        | en | There is nothing at this address
            /nothing         | de, ru;q=0.5          | ru | По этому адресу ничего нет
            /nothing         | de                    | kk | Бұл мекенжайда ештеңе табылмады
            /nothing         | ru;q=x                | kk | Бұл мекенжайда ештеңе табылмады
            /nothing         | ru;q=0                | kk | Бұл мекенжайда ештеңе табылмады
            /nothing         | *                     | kk | Бұл мекенжайда ештеңе табылмады
            /nothing         | ,                     | kk | Бұл мекенжайда ештеңе табылмады
            /nothing         | kk;q=0.5, ru-RU       | ru | По этому адресу ничего нет
            /nothing?lang=kk | ru                    | kk | Бұл мекенжайда ештеңе табылмады
            /nothing?lang=en | ru                    | en | There is nothing at this address
            /nothing?lang=xx | ru                    | ru | По этому адресу ничего нет
            """)
    void a_refusal_speaks_the_askers_language_and_kazakh_to_all_others(
            String path, String accepted, String language, String text) {
        Reply reply = http.get(path).with("Accept-Language", accepted).reply();

        assertThat(reply.json().path("detail").asString()).isEqualTo(text);
        assertThat(reply.header("Content-Language")).isEqualTo(language);
    }
}
