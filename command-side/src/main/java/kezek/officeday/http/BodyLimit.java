package kezek.officeday.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Stops reading a body that is longer than any honest one, whether its length is announced or not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {
    /** In bytes. */
    static final int LONGEST = 64 * 1024;

    /** Of the settings of an office, which come whole: with every service, list and holiday in three languages. */
    private static final int LONGEST_SETTINGS = 512 * 1024;

    private static final Pattern SETTINGS = Pattern.compile("/api/offices/[^/]+/configuration(/displaced)?");

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** More bytes came than are allowed. */
    static final class TooLarge extends IOException {}

    static Problem problem() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int longest = SETTINGS.matcher(request.getRequestURI()).matches() ? LONGEST_SETTINGS : LONGEST;
        if (request.getContentLengthLong() > longest) {
            problems.resolveException(request, response, null, problem());
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Counted(request, longest), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A request whose body announces no length. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final int longest;

        Counted(HttpServletRequest request, int longest) {
            super(request);
            this.longest = longest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), longest);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final int longest;
        private int read;

        CountedStream(ServletInputStream body, int longest) {
            this.body = body;
            this.longest = longest;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = body.read(buffer, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws TooLarge {
            read += more;
            if (read > longest) throw new TooLarge();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
