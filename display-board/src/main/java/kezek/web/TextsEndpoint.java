package kezek.web;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the pages their texts in all three languages at once: a kiosk changes its language without asking again. */
@RestController
class TextsEndpoint {
    private final Texts texts;

    TextsEndpoint(Texts texts) {
        this.texts = texts;
    }

    /** {@code {key: {kk, ru, en}}}; answers 304 while nothing has changed. */
    @GetMapping("/texts")
    ResponseEntity<Map<String, Texts.Text>> texts() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(texts.version())
                .body(texts.all());
    }
}
