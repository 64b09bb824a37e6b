package kezek.hall;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kezek.officeday.store.PublishedJson;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one endpoint over HTTP, without a server. */
public final class Asked {
    private final MockMvcTester web;

    public Asked(Object endpoint) {
        var json = new JacksonJsonHttpMessageConverter(PublishedJson.mapper());
        web = MockMvcTester.of(
                List.of(endpoint), setup -> setup.setMessageConverters(json).build());
    }

    public MvcTestResult get(String address, Object... parts) {
        return web.get().uri(address, parts).exchange();
    }

    public MvcTestResult get(MediaType wanted, String address) {
        return web.get().uri(address).accept(wanted).exchange();
    }

    public JsonNode json(String address, Object... parts) {
        return JsonMapper.shared().readTree(text(get(address, parts)));
    }

    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
