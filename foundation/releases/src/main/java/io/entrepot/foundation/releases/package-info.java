/** The command that tells what a backend's release breaks in what we use. */
@NullMarked
package io.entrepot.foundation.releases;

import org.jspecify.annotations.NullMarked;
