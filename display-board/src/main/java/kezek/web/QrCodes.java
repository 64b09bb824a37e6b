package kezek.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.regex.Pattern;
import kezek.hall.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Draws the way to a ticket's page as a QR code: the kiosk shows and prints it, the visitor's phone opens it. */
@RestController
class TicketQr {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    /** The empty modules around a code that readers need (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private static final Pattern RECEIPT = Pattern.compile("[a-z0-9-]{1,40}/[0-9]{1,16}/[A-Za-z0-9_-]{43}");

    /**
     * The picture says nothing the caller did not ask with, so it needs no look at the ticket.
     *
     * @param receipt office, index and hash of the ticket's record; goes behind the {@code #}, which no server sees
     */
    @GetMapping(path = "/api/tickets/{id:[A-Za-z0-9_-]{1,120}}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> qr(@PathVariable String id, @RequestParam(required = false) @Nullable String receipt)
            throws WriterException {
        if (receipt != null && !receipt.isEmpty() && !RECEIPT.matcher(receipt).matches())
            throw Problems.invalid("receipt");
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/ticket/{id}")
                .fragment(receipt == null || receipt.isEmpty() ? null : receipt)
                .build(id)
                .toString();
        var code = Encoder.encode(link, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(svg(code.getMatrix()));
    }

    private static String svg(ByteMatrix modules) {
        var dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dark.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        int side = modules.getWidth() + 2 * QUIET;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>""".formatted(side, side, side, side, dark);
    }
}
