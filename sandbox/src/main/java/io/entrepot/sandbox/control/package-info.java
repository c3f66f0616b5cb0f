/** The port by which tests look into the stand-ins and make them misbehave. */
@NullMarked
package io.entrepot.sandbox.control;

import org.jspecify.annotations.NullMarked;
