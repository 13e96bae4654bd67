package io.chengnuo.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which processes use the server of a data folder: the product, and commands run beside it. Each holds a shared lock,
 * which the operating system takes back however the process ends; so the last to leave knows that it may stop the server.
 */
final class Users implements AutoCloseable {
    private static final String DOOR = "database.door";
    private static final String USERS = "database.users";

    /** Locks belong to the process: opening the file a second time here and closing it would give them all back. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Users(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Held while starting or stopping, so that two processes never do so at once. */
    static FileChannel door(Path folder) throws IOException {
        var channel = open(folder, DOOR);
        channel.lock();
        return channel;
    }

    static Users join(Path folder) throws IOException {
        if (!HERE.add(folder)) {
            throw new PostgresFailure("This process has already started the database in " + folder);
        }
        var channel = open(folder, USERS);
        return new Users(folder, channel, channel.lock(0, Long.MAX_VALUE, true));
    }

    /** Leaves; true when nobody else is left. Call it behind the {@link #door}. */
    boolean leave() throws IOException {
        try (this) {
            lock.release();
            var alone = channel.tryLock();
            return alone != null;
        }
    }

    @Override
    public void close() throws IOException {
        HERE.remove(folder);
        channel.close();
    }

    private static FileChannel open(Path folder, String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
