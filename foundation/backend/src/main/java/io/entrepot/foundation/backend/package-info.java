/** How a service calls another system: time-outs, two classes of fault, a budget of calls. */
@NullMarked
package io.entrepot.foundation.backend;

import org.jspecify.annotations.NullMarked;
