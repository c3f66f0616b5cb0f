/** Tests of the lifecycle and of its file. */
@NullMarked
package io.entrepot.foundation.lifecycle;

import org.jspecify.annotations.NullMarked;
