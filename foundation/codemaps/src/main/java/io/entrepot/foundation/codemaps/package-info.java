/** What the codes of a vendor mean in our language, as data with versions: who said so, and from when on. */
@NullMarked
package io.entrepot.foundation.codemaps;

import org.jspecify.annotations.NullMarked;
