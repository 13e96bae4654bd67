# Sourced by bin/test --servers: Debian's Dovecot and Postfix, each with a folder and ports of its own, for as long as the tests run.
# The system's own services and settings are neither used nor changed.

servers_packages="dovecot-imapd dovecot-lmtpd postfix"
servers_home=""
servers_imap=31143 servers_deliver=31024 servers_smtp=31025 servers_door=31026

servers_install() {
    command -v apt-get >/dev/null || { say "   --servers needs a Debian: apt-get was not found"; return 1; }
    local missing=()
    for package in $servers_packages; do
        dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && { say "   There already: $servers_packages"; return; }
    [ "$(id -u)" = 0 ] || { say "   --servers installs ${missing[*]} and starts them: run it as root"; return 1; }
    say "   Installing with apt-get: ${missing[*]} (their services are not started)"
    {
        echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq "${missing[@]}"
    } >>target/servers.log 2>&1
}

servers_start() {
    servers_home=$(mktemp -d /tmp/chengnuo-servers.XXXXXX)
    chmod 755 "$servers_home"
    { servers_start_dovecot && servers_start_postfix; } >>target/servers.log 2>&1
}

servers_start_dovecot() {
    local home=$servers_home/dovecot
    mkdir -p "$home/mail" && chown dovecot:dovecot "$home/mail"
    printf '%s:{PLAIN}right-one\n' support@hemu.example wang@customer.example >"$home/users"
    cat >"$home/dovecot.conf" <<CONF
base_dir = $home/run
state_dir = $home/state
log_path = $home/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:$home/mail/%u
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u $home/users
}
userdb {
  driver = static
  args = uid=dovecot gid=dovecot home=$home/mail/%u allow_all_users=yes
}
service imap-login {
  inet_listener imap {
    port = $servers_imap
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = $servers_deliver
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
CONF
    dovecot -c "$home/dovecot.conf"
}

servers_start_postfix() {
    local home=$servers_home/postfix
    mkdir -p "$home/etc" "$home/spool" "$home/data" && chown postfix "$home/data"
    cat >"$home/etc/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $home/spool
data_directory = $home/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = $home/log
maillog_file_prefixes = $home
myhostname = mx.hemu.example
mydestination =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_peername_lookup = no
disable_dns_lookups = yes
minimal_backoff_time = 5s
maximal_backoff_time = 5s
queue_run_delay = 5s
virtual_mailbox_domains = hemu.example, customer.example
virtual_transport = lmtp:inet:127.0.0.1:$servers_deliver
transport_maps = inline:{ { door@hemu.example = lmtp:inet:127.0.0.1:$servers_door } }
default_transport = error:nothing leaves this machine
CONF
    sed -E "s/^smtp +inet .*/127.0.0.1:$servers_smtp inet n - n - - smtpd/; s/^([a-z]+ +(unix|fifo) +\S+ +\S+ +)y/\1n/" \
        /usr/share/postfix/master.cf.dist >"$home/etc/master.cf"
    grep -q '^postlog' "$home/etc/master.cf" || echo 'postlog unix-dgram n - n - 1 postlogd' >>"$home/etc/master.cf"
    postfix -c "$home/etc" start
}

servers_stop() {
    [ -n "$servers_home" ] || return 0
    postfix -c "$servers_home/postfix/etc" stop >/dev/null 2>&1
    [ -f "$servers_home/dovecot/run/master.pid" ] && kill "$(cat "$servers_home/dovecot/run/master.pid")"
    rm -rf "$servers_home"
}
