/** Switches that make a stand-in misbehave the way the real system sometimes does. */
@NullMarked
package io.entrepot.sandbox.faults;

import org.jspecify.annotations.NullMarked;
