/** How often an inner service is called, by the program that calls. */
@NullMarked
package io.entrepot.foundation.usage.served;

import org.jspecify.annotations.NullMarked;
