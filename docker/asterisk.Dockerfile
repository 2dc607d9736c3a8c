FROM node:24-slim AS tones
COPY services/asterisk/tones.mjs /tones.mjs
RUN node /tones.mjs /data

# unstable is the only Debian that carries Asterisk 22
FROM debian:sid-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends 'asterisk=1:22*' \
 && rm -rf /var/lib/apt/lists/*
COPY services/settings.sh services/fill.sh /opt/bedriftsnett/
COPY services/asterisk /opt/bedriftsnett/asterisk
COPY docker/asterisk_entrypoint.sh /opt/bedriftsnett/entrypoint.sh
COPY --from=tones /data /srv/asterisk/data
RUN chown -R asterisk: /srv/asterisk
USER asterisk
EXPOSE 38088 35060/udp
ENTRYPOINT ["bash", "/opt/bedriftsnett/entrypoint.sh"]
