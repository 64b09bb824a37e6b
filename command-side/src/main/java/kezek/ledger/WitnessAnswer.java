package kezek.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** What a witness answers to add-checkpoint; status, content type and body are those of the HTTP response. */
public sealed interface WitnessAnswer {
    /** HTTP status code. */
    int status();

    /** Text in UTF-8 with its line end. */
    String body();

    /** Of the body; only a conflict has a type of its own. */
    default String contentType() {
        return "text/plain; charset=utf-8";
    }

    /** The checkpoint extends what was seen, is remembered, and here are the signature lines. */
    record Cosigned(List<NoteSignature> signatures) implements WitnessAnswer {
        /** Takes the lines as they are. */
        public Cosigned {
            signatures = List.copyOf(signatures);
        }

        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            return signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
        }
    }

    /** The request is not in form. */
    record Malformed(String reason) implements WitnessAnswer {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String body() {
            return reason + "\n";
        }
    }

    /** No key that is trusted for this log signed, or one did and its signature is wrong. */
    record NotTrusted(String reason) implements WitnessAnswer {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String body() {
            return reason + "\n";
        }
    }

    /** Nobody asked this witness to watch that log. */
    record UnknownLog() implements WitnessAnswer {
        @Override
        public int status() {
            return 404;
        }

        @Override
        public String body() {
            return "unknown origin\n";
        }
    }

    /**
     * The request starts from another size than the one that was seen, or the log has another root at that size.
     *
     * @param size that was seen
     */
    record Conflict(long size) implements WitnessAnswer {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return size + "\n";
        }

        @Override
        public String contentType() {
            return "text/x.tlog.size";
        }
    }

    /** It is not proved that the log only grew. */
    record NotProved(String reason) implements WitnessAnswer {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String body() {
            return reason + "\n";
        }
    }
}
