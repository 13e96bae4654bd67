package io.chengnuo.console;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the doctor sees without the database: room on the disk, keys, the last backup. */
final class FolderCheck {
    private static final long LITTLE_ROOM = 5L << 30;
    private static final long HARDLY_ANY_ROOM = 1L << 30;
    private static final Duration OLD_BACKUP = Duration.ofDays(2);

    private final DataFolder data;
    private final Clock clock;

    FolderCheck(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    List<Finding> findings() throws IOException {
        var findings = new ArrayList<Finding>();
        findings.add(
                data.isServed()
                        ? Finding.fine("serving", "a process serves this folder")
                        : Finding.note("serving", "no process serves this folder"));
        findings.add(room());
        findings.addAll(keys());
        findings.add(backup());
        return findings;
    }

    private Finding room() throws IOException {
        var free = Files.getFileStore(data.path()).getUsableSpace();
        var detail = (free >> 20) + " MB free";
        if (free < HARDLY_ANY_ROOM) {
            return Finding.unsafe("disk", detail + ": make room now, the database stops when there is none");
        }
        return free < LITTLE_ROOM ? Finding.note("disk", detail) : Finding.fine("disk", detail);
    }

    private List<Finding> keys() throws IOException {
        try (var files = Files.walk(data.path().resolve("keys"))) {
            var open = new ArrayList<Finding>();
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var permissions = Files.getPosixFilePermissions(file);
                if (permissions.contains(GROUP_READ) || permissions.contains(OTHERS_READ)) {
                    open.add(Finding.unsafe("keys", file + " can be read by others: chmod 600"));
                }
            }
            return open.isEmpty() ? List.of(Finding.fine("keys", "readable by this user only")) : open;
        }
    }

    private Finding backup() throws IOException {
        var last = data.lastBackup();
        if (last.isEmpty()) {
            return Finding.note("backup", "there is none yet: ./chengnuo backup");
        }
        var age = Duration.between(last.get().takenAt(), clock.instant());
        var detail = "%s, %d hours ago".formatted(last.get().file(), age.toHours());
        return age.compareTo(OLD_BACKUP) > 0 ? Finding.note("backup", detail) : Finding.fine("backup", detail);
    }
}
