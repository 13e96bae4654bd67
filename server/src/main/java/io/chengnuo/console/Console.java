package io.chengnuo.console;

import io.chengnuo.postgres.PostgresFailure;
import io.chengnuo.shared.Refusal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Returns one of {@link Exit}'s codes. */
@Command(
        name = "chengnuo",
        versionProvider = Version.class,
        description = "A company's service policy that runs itself.",
        synopsisSubcommandLabel = "COMMAND")
public final class Console implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Console() {}

    /** Runs one command with the application that the given class configures. */
    public static int run(Class<?> application, String... arguments) {
        return commands(new Product(application)).execute(arguments);
    }

    static CommandLine commands(Product product) {
        return new CommandLine(new Console())
                .addSubcommand(new Start(product))
                .addSubcommand(new Demo(product))
                .addSubcommand(new Setup(product))
                .addSubcommand(new CommandLine(new TokenCommands()).addSubcommand(new TokenCreate(product)))
                .addSubcommand(new Reindex(product))
                .addSubcommand(new CommandLine(new PolicyCommands())
                        .addSubcommand(new PolicyLoad(product))
                        .addSubcommand(new PolicyCheck(product)))
                .addSubcommand(new ImportFile(product))
                .addSubcommand(new ExportFile(product))
                .addSubcommand(new Backup())
                .addSubcommand(new Restore())
                .addSubcommand(new Doctor())
                .addSubcommand(new Simulate())
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .setExecutionExceptionHandler(
                        (e, command, parsed) -> explain(e, command).code());
    }

    private static PrintWriter utf8(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static Exit explain(Exception e, CommandLine command) {
        switch (e) {
            case Stop stop -> {
                command.getErr().println(stop.getMessage());
                return stop.exit();
            }
            case Refusal refusal -> {
                command.getErr().println(refused(refusal));
                return refusal.status() == 404 || refusal.status() == 410 ? Exit.NOT_FOUND : Exit.DATA_REFUSED;
            }
            case NoSuchFileException missing -> {
                command.getErr().println("There is no file " + missing.getFile() + ".");
                return Exit.NOT_FOUND;
            }
            case PostgresFailure failure -> command.getErr().println(failure.getMessage());
            default -> e.printStackTrace(command.getErr());
        }
        return Exit.FAILED;
    }

    private static String refused(Refusal refusal) {
        return refusal.errors().stream()
                .map(error -> "  " + error.field() + ": " + Objects.requireNonNullElse(error.message(), error.code()))
                .collect(Collectors.joining("\n", "Refused: " + refusal.code() + "\n", ""))
                .strip();
    }
}
