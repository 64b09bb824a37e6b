package kezek.web.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.stream.IntStream;

/** Finds a port for the database below those that systems lend to outgoing connections, so that it stays free. */
final class Ports {
    private static final int FIRST = 20_000;
    private static final int LAST = 30_000;

    private Ports() {}

    static int free() {
        IntStream candidates = new SecureRandom().ints(FIRST, LAST);
        return candidates.filter(Ports::isFree).findFirst().orElseThrow();
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
