package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Sent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Submits over one bound session. Several parts of a text carry a header that tells the telephone how to join them; the last one's receipt counts for all. */
record SmppSubmit(Connector connector, SMPPSession session, AtomicInteger references) {

    private static final int LONGEST_NUMBER = 11;

    boolean stands() {
        return session.getSessionState().isBound();
    }

    Sent submit(String phone, ShortMessages text) {
        var reference = references.incrementAndGet() & 0xff;
        var count = text.parts().size();
        var id = "";
        for (var part = 1; part <= count; part++) {
            try {
                id = submit(phone, text.gsm(), body(text, reference, part), count > 1, part == count);
            } catch (NegativeResponseException e) {
                return part > 1 ? new Sent.Unclear("partly_sent") : refused(e.getCommandStatus());
            } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
                return new Sent.Unclear(part > 1 ? "partly_sent" : "no_answer");
            } catch (PDUException e) { // it cannot be written down as SMPP wants it
                return part > 1 ? new Sent.Unclear("partly_sent") : new Sent.Refused("refused");
            }
        }
        return new Sent.Taken(id, count);
    }

    private String submit(String phone, boolean gsm, byte[] body, boolean joined, boolean last)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var sender = connector.setting("sender", "");
        var national = connector.setting("numberForm", "INTERNATIONAL").equals("NATIONAL");
        return session.submitShortMessage(
                        "",
                        senderType(sender),
                        sender.matches("\\d+") ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
                        sender,
                        national ? TypeOfNumber.NATIONAL : TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        national && phone.startsWith("+86") ? phone.substring(3) : phone.replace("+", ""),
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                joined ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(
                                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                        (byte) 0,
                        new GeneralDataCoding(gsm ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        body)
                .getMessageId();
    }

    private static TypeOfNumber senderType(String sender) {
        if (sender.isEmpty()) {
            return TypeOfNumber.UNKNOWN;
        }
        return sender.matches("\\d+")
                ? sender.length() > LONGEST_NUMBER ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.NETWORK_SPECIFIC
                : TypeOfNumber.ALPHANUMERIC;
    }

    private static byte[] body(ShortMessages text, int reference, int part) {
        var words = text.parts().get(part - 1);
        var bytes = text.gsm() ? ShortMessages.gsmBytes(words) : words.getBytes(StandardCharsets.UTF_16BE);
        if (text.parts().size() == 1) {
            return bytes;
        }
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(
                new byte[] {5, 0, 3, (byte) reference, (byte) text.parts().size(), (byte) part});
        joined.writeBytes(bytes);
        return joined.toByteArray();
    }

    private static Sent refused(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL -> new Sent.Later("too_fast");
            case SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RX_T_APPN -> new Sent.Later("refused_for_now");
            default -> new Sent.Refused("refused");
        };
    }
}
