package org.jiandang.submission;

/** The submitted forms of the last days. */
public interface Submissions {

    /** Claims the key for a form, or says what became of the form that has it. */
    Claim claim(Submission submission);

    /** The form was carried out; a second submit is led to the same page. */
    void done(Submission submission, String location);

    /** The form was not carried out; its key may be used again. */
    void release(Submission submission);

    /** What a claim found. */
    sealed interface Claim {

        /** The form is new: carry it out. */
        record First() implements Claim {}

        /** Another submit of it is being carried out, or was cut off before it changed anything. */
        record Running() implements Claim {}

        /** It was carried out; its answer is on the way, or was cut off. */
        record CarriedOut() implements Claim {}

        /**
         * It was carried out before.
         *
         * @param location the page its answer led to
         */
        record Repeated(String location) implements Claim {}

        /** The key belongs to another form. */
        record Stolen() implements Claim {}
    }
}
