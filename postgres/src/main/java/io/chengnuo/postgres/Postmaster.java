package io.chengnuo.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The server process as its {@code postmaster.pid} describes it: process id and TCP port. */
record Postmaster(long pid, int port) {

    /** Empty when there is no such file, or it is still being written. */
    static Optional<Postmaster> in(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that was just killed may linger as a zombie, which the operating system still lists: that is not alive. */
    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !isZombie();
    }

    private boolean isZombie() {
        try {
            var state = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return state.substring(state.lastIndexOf(')') + 2).startsWith("Z");
        } catch (IOException noSuchProcessOrNoProcFolder) {
            return false;
        }
    }
}
