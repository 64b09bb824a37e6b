package kezek.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.regex.Pattern;
import kezek.hall.Problems;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import kezek.officeday.events.TicketIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Draws the way to a visitor's page as a QR code: screens show it, paper carries it, a phone opens it. A picture says
 * nothing the caller did not ask with, so it needs no look at the record: whether an id was made here, it tells itself.
 */
@RestController
class QrCodes {
    private static final String SVG = "image/svg+xml";
    /** The empty modules around a code that readers need (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private static final String ID = "{id:[A-Za-z0-9_-]{1,120}}";
    private static final Pattern RECEIPT = Pattern.compile("[a-z0-9-]{1,40}/[0-9]{1,16}/[A-Za-z0-9_-]{43}");

    private final TicketIds tickets;
    private final BookingIds bookings;
    private final Offices offices;

    QrCodes(TicketIds tickets, BookingIds bookings, Offices offices) {
        this.tickets = tickets;
        this.bookings = bookings;
        this.offices = offices;
    }

    /** @param receipt office, index and hash of the ticket's record; goes behind the {@code #}, which no server sees */
    @GetMapping(path = "/api/tickets/" + ID + "/qr.svg", produces = SVG)
    ResponseEntity<String> ticket(@PathVariable String id, @RequestParam(required = false) @Nullable String receipt)
            throws WriterException {
        if (tickets.read(id).isEmpty()) throw Problems.unknownTicket();
        if (receipt != null && !receipt.isEmpty() && !RECEIPT.matcher(receipt).matches())
            throw Problems.invalid("receipt");
        return way("/ticket/{id}", id, receipt == null || receipt.isEmpty() ? null : receipt);
    }

    @GetMapping(path = "/api/bookings/" + ID + "/qr.svg", produces = SVG)
    ResponseEntity<String> booking(@PathVariable String id) throws WriterException {
        if (bookings.read(id).isEmpty()) throw Problems.unknownBooking();
        return way("/booking/{id}", id, null);
    }

    @GetMapping(path = "/api/offices/{office:[a-z0-9-]{1,40}}/book/qr.svg", produces = SVG)
    ResponseEntity<String> bookingPage(@PathVariable OfficeId office) throws WriterException {
        if (offices.find(office).isEmpty()) throw Problems.unknownOffice();
        return way("/book/{office}", office.value(), null);
    }

    private static ResponseEntity<String> way(String page, String name, @Nullable String fragment)
            throws WriterException {
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(page)
                .fragment(fragment)
                .build(name)
                .toString();
        var code = Encoder.encode(link, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SVG))
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
