package jp.madoguchi.local.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * ポートの使い道: which part wants which port.
 *
 * @param port the port on the loopback address
 * @param part what the terminal calls the part
 */
record PortUse(int port, String part) {
    private static final int STEP = 1000;
    private static final int TRIES = 20;

    /** Whether somebody else listens there. */
    boolean isTaken() {
        try (var socket = new ServerSocket()) {
            // Without it a port that was in use a minute ago would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException cannotBind) {
            return true;
        }
    }

    /** Refuses, naming every taken port with the part that wanted it, and a base that is free. */
    static void requireFree(int base, IntFunction<List<PortUse>> usesOfBase) throws SuiteFailure {
        List<PortUse> taken =
                usesOfBase.apply(base).stream().filter(PortUse::isTaken).toList();
        if (taken.isEmpty()) {
            return;
        }
        var text = new StringBuilder("these ports are taken by another program:");
        taken.forEach(use -> text.append("%n  %5d  wanted by %s".formatted(use.port(), use.part())));
        throw new SuiteFailure(text.toString(), advice(base, usesOfBase));
    }

    private static String advice(int base, IntFunction<List<PortUse>> usesOfBase) {
        OptionalInt free = IntStream.rangeClosed(1, TRIES)
                .map(step -> base + step * STEP)
                .filter(Ports::accepts)
                .filter(candidate -> usesOfBase.apply(candidate).stream().noneMatch(PortUse::isTaken))
                .findFirst();
        return free.isPresent()
                ? "end that program, or move the suite: deploy/up --port-base " + free.getAsInt()
                : "end that program, or move the suite with deploy/up --port-base N (" + Ports.range() + ")";
    }
}
