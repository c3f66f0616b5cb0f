/** Tests of the commands, run on copies of the published files. */
@NullMarked
package io.entrepot.foundation.publishing;

import org.jspecify.annotations.NullMarked;
