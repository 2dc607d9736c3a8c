FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production TZ=UTC
WORKDIR /srv
COPY --from=build /src/build ./
RUN npm ci --omit=dev && mkdir -p data && chown node: data
USER node
VOLUME /srv/data
EXPOSE 3333
CMD ["sh", "-c", "node ace.js migration:run --force && exec node bin/server.js"]
