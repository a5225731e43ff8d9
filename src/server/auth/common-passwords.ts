/** Stems of passwords that stand at the top of every published list, without the digits people put behind them. */
const WORDS = `
password passwort passw passwd pass contrasena contraseña senha motdepasse parola wachtwoord haslo heslo salasana sifre
secret secreto segredo geheim letmein letmeinnow letme welcome welcomeback bienvenido bemvindo willkommen hello hola
admin administrator adminadmin administrador root superuser toor user username guest default changeme change changeit
changethis changepassword temp temporary temppass test testing tester testtest testpass demo example sample login logon
signin access accesscode master masterkey mypassword mypass yourpassword nopassword password123 thepassword newpassword
oldpassword passwords passphrase pw pwd monkey dragon football soccer baseball basketball hockey tennis golf cricket
rugby futbol superman batman spiderman ironman wolverine pokemon pikachu starwars startrek matrix avengers thunder
princess princesa prinzessin sunshine sunflower shadow flower flowers butterfly rainbow star stars moon moonlight angel
angels love lovely lover loveme loveyou iloveyou iloveu iloveme teamo tequiero teamomucho teamo teadoro amor amormio
mylove forever friend friends friendship family familia mother father mommy daddy mummy baby babygirl babyboy sister
brother honey sweety sweetheart darling cutie beautiful gorgeous handsome hottie sexy sexybaby cookie cookies chocolate
cheese banana orange apple strawberry cherry peaches pepper ginger vanilla coffee whiskey corona pizza hamburger
charlie michael michelle jennifer jessica jordan daniel andrew joshua matthew anthony william robert thomas joseph
david richard george nicholas nicole ashley amanda samantha stephanie elizabeth victoria alexander alexandra maria
mariana gabriel gabriela rafael fernando fernanda carlos eduardo ricardo alejandro alejandra francisco sebastian
isabella sophia olivia emma hannah sarah laura patrick steven martin lauren heather melissa tiffany brandon justin
christian christopher jonathan benjamin samuel tigger snoopy garfield mickey minnie winnie disney simpson homer
scooby bubbles peanut muffin buster bailey maggie hunter ranger killer rocky tiger lion panther eagle falcon wolf bear
panda kitty kitten puppy doggy horse dolphin unicorn phoenix diamond silver gold golden platinum crystal summer winter
spring autumn january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday verano invierno primavera london paris berlin madrid barcelona lisboa
brasil brazil argentina colombia mexico spain portugal germany france england america canada australia india chelsea
arsenal liverpool manchester juventus realmadrid flamengo corinthians palmeiras benfica sporting porto yankees
cowboys steelers lakers ferrari porsche mercedes mustang corvette camaro harley yamaha honda toyota bmw audi ford
computer internet samsung iphone android google facebook twitter instagram linkedin youtube microsoft windows linux
ubuntu apple macbook server database oracle cisco nintendo playstation xbox minecraft fortnite roblox warcraft
counterstrike zelda mario sonic freedom liberty victory winner success money dollar business company office money
whatever nothing something anything nobody everything trustno trustnoone ncc fuckyou fuckoff fuckme asshole bitch
bullshit pussy cunt motherfucker blink metallica nirvana slipknot eminem beatles greenday linkinpark hello helloworld
hellokitty goodluck goodbye godisgood jesus jesuschrist christ blessed blessing heaven angelito genesis faith hope
grace peace power magic merlin wizard gandalf hobbit frodo legolas vampire zombie ninja samurai pirate knight warrior
hacker anonymous security secure safety protect private incorrect correct wrong invalid unknown please thanks
abcdef abcabc abcd abc qwerty qwert qwertz azerty asdf asdfgh zxcvbn qazwsx wsxedc asdasd qweasd qweasdzxc zaqwsx
shop store shopping shopper merchant vendor seller market marketplace commerce customer order orders checkout stoa
tienda loja negocio cliente vendedor mercado compra compras
`

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''))
