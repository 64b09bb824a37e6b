package kezek.board;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A board at the level of bytes: says what headers it likes, and reads only when it wants to. */
final class RawBoard implements AutoCloseable {
    private static final int CLOSE = 8;

    private final Socket socket = new Socket();

    /** The answer to the handshake, up to the empty line. */
    final String answer;

    /** @param headers lines to add to the handshake, each with its line end */
    RawBoard(int port, String query, String headers) {
        try {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.getOutputStream().write("""
                GET /ws/board?%s HTTP/1.1\r
                Host: localhost:%d\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                %s\r
                """.formatted(query, port, headers).getBytes(StandardCharsets.US_ASCII));
            answer = head(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) break;
            head.append((char) next);
        }
        return head.toString();
    }

    /** Sends one frame of a client (RFC 6455 section 5.2), masked with zeros. */
    RawBoard send(int opcode, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        try {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeByte(0x80 | opcode);
            if (payload.length < 126) {
                out.writeByte(0x80 | payload.length);
            } else {
                out.writeByte(0x80 | 126);
                out.writeShort(payload.length);
            }
            out.writeInt(0);
            out.write(payload);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The code of the frame with which the server ends the conversation; what comes before is passed over. Fails when
     * the connection ends without one.
     */
    int closeCode() {
        try {
            socket.setSoTimeout(20_000);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                int length = in.readUnsignedByte();
                if (length == 126) length = in.readUnsignedShort();
                if (opcode == CLOSE) return in.readUnsignedShort();
                in.skipNBytes(length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until the server has ended the connection; how many bytes that were. */
    long readToTheEnd(Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            long bytes = 0;
            byte[] rest = new byte[65_536];
            for (int n = socket.getInputStream().read(rest);
                    n >= 0;
                    n = socket.getInputStream().read(rest)) bytes += n;
            return bytes;
        } catch (SocketException reset) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
