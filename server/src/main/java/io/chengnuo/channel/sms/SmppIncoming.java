package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.DeliveryState;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Sha256;
import io.chengnuo.shared.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What an SMS centre delivers: receipts and words. It hears that we have them after they are kept; when they could not be, it keeps them and
 * tries again.
 */
@Component
class SmppIncoming {

    private static final Logger log = LoggerFactory.getLogger(SmppIncoming.class);
    /** The protocol gives words no id: the same ones of one person within this many seconds are a repetition. */
    private static final int SAME = 600;

    private final TakeSms take;
    private final SmsPieces pieces;
    private final DeliveryLog deliveries;
    private final Clock clock;

    SmppIncoming(TakeSms take, SmsPieces pieces, DeliveryLog deliveries, Clock clock) {
        this.take = take;
        this.pieces = pieces;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    MessageReceiverListener of(UUID tenant, Connector connector) {
        return new MessageReceiverListener() {
            @Override
            public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
                try {
                    Tenancy.run(tenant, () -> heard(connector, delivered));
                } catch (RuntimeException e) {
                    log.warn("{}: what came could not be kept", connector, e);
                    throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RX_T_APPN, e);
                }
            }

            @Override
            public void onAcceptAlertNotification(AlertNotification alert) {
                log.debug("{}: a telephone is reachable again", connector);
            }

            @Override
            public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
                throw new ProcessRequestException("not spoken", SMPPConstant.STAT_ESME_RINVCMDID);
            }
        };
    }

    private void heard(Connector connector, DeliverSm delivered) {
        if (delivered.isSmscDeliveryReceipt()) {
            receipt(connector, delivered);
            return;
        }
        var from = Identity.parse(IdentityKind.PHONE, number(delivered));
        if (from.isEmpty()) {
            log.info("{}: words of somebody without a number are left", connector);
            return;
        }
        var body = body(delivered);
        if (!delivered.isUdhi() || body.length == 0) {
            taken(connector, from.get(), text(body, delivered.getDataCoding()));
            return;
        }
        var end = Math.min(1 + (body[0] & 0xff), body.length);
        var header = Arrays.copyOf(body, end);
        var text = text(Arrays.copyOfRange(body, end, body.length), delivered.getDataCoding());
        var join = Join.of(header);
        if (join == null) {
            taken(connector, from.get(), text);
        } else {
            pieces.put(connector.id(), from.get().value(), join, text).ifPresent(whole -> {
                taken(connector, from.get(), whole);
                pieces.forget(connector.id(), from.get().value(), join);
            });
        }
    }

    private void taken(Connector connector, Identity from, String words) {
        var now = clock.instant();
        var id = "mo:" + now.getEpochSecond() / SAME + ":" + Sha256.hex(from.value() + "\n" + words);
        take.take(connector, id, from, words, now);
    }

    private void receipt(Connector connector, DeliverSm delivered) {
        try {
            var receipt = delivered.getShortMessageAsDeliveryReceipt();
            switch (receipt.getFinalStatus()) {
                case DELIVRD -> deliveries.receipt(connector.id(), receipt.getId(), DeliveryState.DELIVERED, null);
                case UNDELIV, EXPIRED, DELETED, REJECTD ->
                    deliveries.receipt(connector.id(), receipt.getId(), DeliveryState.FAILED, "undelivered");
                case null, default -> log.debug("{}: still on its way", connector);
            }
        } catch (InvalidDeliveryReceiptException e) {
            log.info("{}: a receipt that says nothing", connector);
        }
    }

    private static String number(DeliverSm delivered) {
        var number = delivered.getSourceAddr();
        return delivered.getSourceAddrTon() == SMPPConstant.TON_INTERNATIONAL && !number.startsWith("+")
                ? "+" + number
                : number;
    }

    private static byte[] body(DeliverSm delivered) {
        var payload = delivered.getOptionalParameter(OptionalParameter.Message_payload.class);
        var message = delivered.getShortMessage();
        return payload != null && (message == null || message.length == 0) ? payload.getValue() : message;
    }

    private static String text(byte[] bytes, byte coding) {
        return switch (coding & 0x0c) {
            case 0x08 -> new String(bytes, StandardCharsets.UTF_16BE);
            default ->
                coding == SMPPConstant.DC_LATIN1
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : ShortMessages.gsmText(bytes);
        };
    }
}
