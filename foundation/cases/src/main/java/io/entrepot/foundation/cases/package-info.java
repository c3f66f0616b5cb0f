/** Exception cases: what could not be understood, kept with the message itself until a person or a later fact mends it. */
@NullMarked
package io.entrepot.foundation.cases;

import org.jspecify.annotations.NullMarked;
