package io.chengnuo.people;

/**
 * Carries an invitation to somebody by mail. Implemented by the module that sends mail; without one, or when it cannot send,
 * the link is shown once to whoever invited.
 */
public interface InvitationMail {

    /** Whether it is on its way, in the transaction of the invitation. {@code locale}: a language tag. */
    boolean send(String address, String name, String link, String locale);
}
