package kezek.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class QrCodesTest {
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int PIXELS = 8;

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new QrCodes()).build();

    @ParameterizedTest
    @CsvSource({
        "/api/tickets/sokolovka-20261123-K017-AbC_d-0/qr.svg, /ticket/sokolovka-20261123-K017-AbC_d-0",
        "/api/bookings/sokolovka-20261123-b12-AbC_d-0/qr.svg, /booking/sokolovka-20261123-b12-AbC_d-0",
        "/api/offices/sokolovka/book/qr.svg, /book/sokolovka",
    })
    void a_phone_reads_the_way_to_a_page(String picture, String page) throws Exception {
        var drawn = web.perform(get("http://queue.example:8080" + picture))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(painted(drawn))));

        assertThat(read.getText()).isEqualTo("http://queue.example:8080" + page);
    }

    @Test
    void nothing_but_an_id_is_drawn() throws Exception {
        web.perform(get("/api/tickets/{id}/qr.svg", "<script>")).andExpect(status().isNotFound());
        web.perform(get("/api/tickets/{id}/qr.svg", "A".repeat(121))).andExpect(status().isNotFound());
        web.perform(get("/api/bookings/{id}/qr.svg", "a.b")).andExpect(status().isNotFound());
        web.perform(get("/api/offices/{office}/book/qr.svg", "UPPER")).andExpect(status().isNotFound());
    }

    private static LuminanceSource painted(String svg) {
        int side = PIXELS
                * Integer.parseInt(
                        SIDE.matcher(svg).results().findFirst().orElseThrow().group(1));
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        MODULE.matcher(svg).results().forEach(module -> paint(pixels, side, module));
        return new RGBLuminanceSource(side, side, pixels);
    }

    private static void paint(int[] pixels, int side, MatchResult module) {
        int left = PIXELS * Integer.parseInt(module.group(1));
        int top = PIXELS * Integer.parseInt(module.group(2));
        for (int y = top; y < top + PIXELS; y++) {
            Arrays.fill(pixels, y * side + left, y * side + left + PIXELS, 0);
        }
    }
}
