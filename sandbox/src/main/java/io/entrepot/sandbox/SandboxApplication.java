package io.entrepot.sandbox;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the sandbox and keeps it running until the process is ended. */
final class SandboxApplication {

    private SandboxApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.println(help());
            return;
        }
        try {
            run(Sandbox.start(new Settings(System.getenv()), Clock.systemUTC()));
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException unfit) {
            System.err.println("The sandbox cannot start. " + unfit.getMessage());
            System.exit(1);
        }
    }

    private static void run(Sandbox sandbox) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        System.out.printf(
                "Sandbox ready: control %d, Business Central %d, ShipHero %d, EasyPost %d, Shopify %d, OpenBoxes %d, SFTP %d%n",
                sandbox.controlPort(),
                sandbox.businessCentralPort(),
                sandbox.shipHeroPort(),
                sandbox.easyPostPort(),
                sandbox.shopifyPort(),
                sandbox.openBoxesPort(),
                sandbox.sftpPort());
        Thread.currentThread().join();
    }

    private static String help() {
        return Stream.of(Setting.values())
                .map(Setting::help)
                .collect(Collectors.joining("\n", "Stand-ins of other firms' systems. Environment [default]:\n", ""));
    }
}
