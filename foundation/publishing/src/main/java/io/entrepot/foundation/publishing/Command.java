package io.entrepot.foundation.publishing;

import java.io.PrintStream;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * What all commands do alike: tell about themselves when asked, and say in a line what was used wrongly or not answered.
 *
 * @param help what {@code --help} tells
 */
record Command(String help, PrintStream out) {

    private static final int WRONG_USE = 2;
    private static final int UNANSWERED = 3;

    /** The exit status: that of the work, unless it does not come to it. */
    int run(List<String> arguments, IntSupplier work) {
        if (arguments.contains("--help")) {
            out.print(help);
            return 0;
        }
        try {
            return work.getAsInt();
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return WRONG_USE;
        } catch (GatewayCallers.Unanswered unanswered) {
            out.println(unanswered.getMessage() + "; nothing is written");
            return UNANSWERED;
        }
    }
}
