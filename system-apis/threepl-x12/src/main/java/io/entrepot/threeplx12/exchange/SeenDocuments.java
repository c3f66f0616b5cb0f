package io.entrepot.threeplx12.exchange;

/** Which business documents were applied, by the partner's own name for them and by their content. */
public interface SeenDocuments {

    /**
     * Notes the document, in the running transaction.
     *
     * @return whether it is new; the same content under the same name is not
     * @throws HeldException if another content was applied under this name
     */
    boolean isNews(ReceivedSet received, String name);
}
