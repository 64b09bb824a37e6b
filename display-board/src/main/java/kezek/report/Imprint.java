package kezek.report;

import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a document says about itself, all of it out of its content: so the same content gives the same bytes.
 *
 * @param at when its content became so
 * @param number of its state, for the identifier that every PDF has
 */
record Imprint(String title, ZonedDateTime at, String language, long number) {

    void on(PDDocument document) {
        var about = new PDDocumentInformation();
        about.setTitle(title);
        about.setCreationDate(GregorianCalendar.from(at));
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(language);
        document.setDocumentId(number);
    }
}
